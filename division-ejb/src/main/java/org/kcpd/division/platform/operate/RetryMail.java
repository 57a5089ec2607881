package org.kcpd.division.platform.operate;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.kcpd.division.platform.usecase.Command;

/** Try every mail again that was given up. */
public record RetryMail(@NotNull @Size(max = KEY_LENGTH) String key) implements Command {}
