package org.kcpd.division.platform.usecase;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** Keeps the caller for one request, so that a page with ten queries reads them once. */
@RequestScoped
public class CallerOfRequest {
    private String name;
    private Optional<Caller> caller = Optional.empty();

    Optional<Caller> read(String principalName, CallerSource source) {
        if (!principalName.equals(name)) {
            caller = source.bySerial(principalName);
            name = principalName;
        }
        return caller;
    }
}
