package org.kcpd.division.community.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who counts as a juvenile ({@code division.juvenile.age}): whoever is younger on the day. */
@ApplicationScoped
public class Juveniles {
    /** Unless a setting says otherwise. */
    public static final int ADULT = 18;

    @Inject
    @ConfigProperty(name = "division.juvenile.age", defaultValue = "18")
    private int ageLimit = ADULT;

    protected Juveniles() {}

    /** Outside the container. */
    public Juveniles(int ageLimit) {
        this.ageLimit = ageLimit;
    }

    public int ageLimit() {
        return ageLimit;
    }
}
