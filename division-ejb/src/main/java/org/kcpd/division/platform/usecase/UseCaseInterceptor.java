package org.kcpd.division.platform.usecase;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Leads every call of a {@link UseCase} through the pipeline. */
@UseCase
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class UseCaseInterceptor {
    @Inject
    private UseCasePipeline pipeline;

    @AroundInvoke
    Object around(InvocationContext call) throws Exception {
        return pipeline.run(call);
    }
}
