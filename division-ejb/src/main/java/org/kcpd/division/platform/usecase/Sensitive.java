package org.kcpd.division.platform.usecase;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.kcpd.division.platform.audit.AuditAct;

/**
 * A use case whose answer not everybody is meant to have: having asked for it leaves an audit row, in the transaction that
 * reads. If that row cannot be written there is no answer. What was looked at is said with {@code AuditTrail.subject}; one's
 * own with {@code AuditTrail.own}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Sensitive {
    AuditAct value() default AuditAct.READ;
}
