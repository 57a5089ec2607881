package org.kcpd.division.access.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.kcpd.division.platform.usecase.Command;

/** Give a member a sign-in of the built-in store, or an existing one a new password. */
public record OpenAccount(
        String key, @NotBlank @Size(max = 20) String serialNo, @NotBlank @Size(min = 8, max = 200) String password)
        implements Command {

    @Override
    public String toString() {
        return "OpenAccount[" + serialNo + "]";
    }
}
