package org.kcpd.division.platform;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On an area's package in the model: which other areas it may use (through their boundary, query and events). Every area
 * may use {@code platform}, and the words of {@code access} (rights and roles). The architecture tests read it and fail the build on any other arrow.
 */
@Documented
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Area {
    String[] uses() default {};
}
