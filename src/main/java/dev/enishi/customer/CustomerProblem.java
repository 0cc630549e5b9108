package dev.enishi.customer;

import dev.enishi.platform.problem.ProblemCode;

/** What can be wrong with customers. */
public enum CustomerProblem implements ProblemCode {
    CUSTOMER_EXISTS(409);

    private final int status;

    CustomerProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
