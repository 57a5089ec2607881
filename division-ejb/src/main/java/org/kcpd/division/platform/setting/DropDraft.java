package org.kcpd.division.platform.setting;

import jakarta.validation.constraints.NotBlank;
import org.kcpd.division.platform.usecase.Command;

/** Forget the draft of a form. */
public record DropDraft(String key, @NotBlank String form) implements Command {}
