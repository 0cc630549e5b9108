package dev.enishi.exchange;

/**
 * In how many logs contact details were found, those of refused rows apart.
 *
 * @param kept stored as they are
 * @param masked stored as asterisks
 */
record LogFindings(int kept, int masked) {
    static final LogFindings NONE = new LogFindings(0, 0);

    LogFindings plus(LogFindings more) {
        return new LogFindings(kept + more.kept, masked + more.masked);
    }
}
