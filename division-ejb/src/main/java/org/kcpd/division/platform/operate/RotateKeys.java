package org.kcpd.division.platform.operate;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.kcpd.division.platform.usecase.Command;

/** Bring confidential values under the newest key. @param fully whether they are encrypted anew as well */
public record RotateKeys(@NotNull @Size(max = KEY_LENGTH) String key, boolean fully) implements Command {}
