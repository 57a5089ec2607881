package org.kcpd.division.access.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.kcpd.division.platform.usecase.Command;

/** Give several members a sign-in with the same password: training only. */
public record OpenAccounts(
        String key, @NotEmpty List<String> serials, @NotBlank @Size(min = 8, max = 200) String password)
        implements Command {

    public OpenAccounts {
        serials = List.copyOf(serials);
    }

    @Override
    public String toString() {
        return "OpenAccounts" + serials;
    }
}
