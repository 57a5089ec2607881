package org.kcpd.division.personnel.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.kcpd.division.access.Role;
import org.kcpd.division.access.boundary.AccountDesk;
import org.kcpd.division.access.boundary.GrantDesk;
import org.kcpd.division.access.boundary.GrantRole;
import org.kcpd.division.access.boundary.OpenAccounts;
import org.kcpd.division.personnel.control.DepartmentOrganisation;
import org.kcpd.division.platform.time.BusinessClock;

/** Grants and sign-ins of the training data, as the launcher prints them. */
@ApplicationScoped
public class TrainingAccess {
    private static final Logger LOG = Logger.getLogger(TrainingAccess.class.getName());
    private static final int GRANTED_DAYS = 360;

    private static final List<String> SIGN_INS =
            List.of("02003", "02010", "02011", "02013", "02500", "21962", "22007", "90001", "90002", "90003", "90004");

    /** One of each, and a second of each: what two have to give needs two. */
    private static final Map<String, List<Role>> GRANTS = new TreeMap<>(Map.of(
            "90001", List.of(Role.ADM),
            "90002", List.of(Role.ADM, Role.PRI, Role.SYS),
            "90003", List.of(Role.PRI),
            "90004", List.of(Role.SYS)));

    @Inject
    private DepartmentOrganisation organisation;

    @Inject
    private GrantDesk grants;

    @Inject
    private AccountDesk accounts;

    @Inject
    private BusinessClock clock;

    @Inject
    @ConfigProperty(name = "division.signin.password")
    private Optional<String> password;

    public void make() {
        if (organisation.none("RoleGrant")) {
            LOG.info("Training data: grants");
            var until = clock.today().plusDays(GRANTED_DAYS);
            GRANTS.forEach((serial, roles) ->
                    roles.forEach(role -> grants.grant(new GrantRole("", serial, role, until, "Training data"))));
        }
        if (password.isPresent() && organisation.none("Account")) {
            LOG.info("Training data: sign-ins");
            accounts.openAll(new OpenAccounts("", SIGN_INS, password.get()));
        }
    }
}
