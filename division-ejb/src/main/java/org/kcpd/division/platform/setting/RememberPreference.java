package org.kcpd.division.platform.setting;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.kcpd.division.platform.usecase.Command;

/** Keep one preference of the caller ("theme" is "dark"). */
public record RememberPreference(
        String key, @NotBlank @Size(max = 60) String name, @NotNull @Size(max = 2000) String value)
        implements Command {}
