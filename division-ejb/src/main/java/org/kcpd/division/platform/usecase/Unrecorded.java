package org.kcpd.division.platform.usecase;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A write that only touches the caller's own convenience (a draft saved at every pause of typing, the chosen theme): it
 * leaves no audit row, because thousands of them would bury the rows that matter. Denials and failures are audited.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Unrecorded {}
