package org.kcpd.division.platform.usecase;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On the class of every EJB that others may call: each of its public methods is one use case.
 *
 * <p>The caller is re-read, the {@link Requires right} checked, the method run in a transaction of its own that is
 * repeated as a whole on a deadlock, flushed, audited in the same transaction, and its errors translated into
 * {@link org.kcpd.division.platform.DivisionException}s. A use case called from inside another one is part of it.
 */
@InterceptorBinding
@Inherited
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface UseCase {
    /** Changes nothing, so it writes no audit row unless it is denied or fails, and may always be repeated. */
    @Nonbinding
    boolean readOnly() default false;
}
