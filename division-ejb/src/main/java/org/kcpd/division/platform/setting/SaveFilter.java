package org.kcpd.division.platform.setting;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.kcpd.division.platform.usecase.Command;

/** Keep what a list shows now under a name; the same name again replaces it. @param query the list's URL parameters */
public record SaveFilter(
        String key,
        @NotBlank @Size(max = 60) String page,
        @NotBlank @Size(max = 80) String name,
        @NotNull @Size(max = 2000) String query)
        implements Command {}
