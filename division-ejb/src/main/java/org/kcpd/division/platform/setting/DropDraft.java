package org.kcpd.division.platform.setting;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.kcpd.division.platform.usecase.Command;

/** Forget the draft of a form. */
public record DropDraft(String key, @NotBlank @Size(max = 80) @Pattern(regexp = "[!-~]*") String form)
        implements Command {}
