export { createEnishi } from './enishi.js';
export { EnishiError, isProblem } from './errors.js';
