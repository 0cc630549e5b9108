/** What to say: templates of mails and what fills them in, what a performer tells of herself, and which template fits when. */
@NullMarked
package dev.enishi.wording;

import org.jspecify.annotations.NullMarked;
