package org.kcpd.division.platform.setting;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.kcpd.division.platform.usecase.Command;

/** Keep what the caller has typed into a form so far. @param form names the form and the thing it is about */
public record KeepDraft(
        String key,
        @NotBlank @Size(max = 80) @Pattern(regexp = "[!-~]*") String form,
        @NotNull @Size(max = 200_000) String content)
        implements Command {}
