package dev.enishi.platform.http;

import dev.enishi.platform.Stopping;
import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** Refuses what comes when the drain delay is over: another instance has been serving for as long as that. */
@Provider
@PreMatching
@Priority(2)
class LateRequests implements ContainerRequestFilter {
    private final Stopping stopping;

    LateRequests(Stopping stopping) {
        this.stopping = stopping;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (stopping.isDrained()) {
            throw ProblemException.of(CommonProblem.UNAVAILABLE, HttpHeaders.RETRY_AFTER, "1");
        }
    }
}
