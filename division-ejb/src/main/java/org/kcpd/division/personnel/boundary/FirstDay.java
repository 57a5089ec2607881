package org.kcpd.division.personnel.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.kcpd.division.access.Role;
import org.kcpd.division.access.boundary.AccountDesk;
import org.kcpd.division.access.boundary.GrantDesk;
import org.kcpd.division.access.boundary.GrantRole;
import org.kcpd.division.access.boundary.Guardians;
import org.kcpd.division.access.boundary.OpenAccount;
import org.kcpd.division.platform.time.BusinessClock;

/**
 * A department's own first start ({@code division.first.administrator=SERIAL}): into an empty database come the
 * organisation and one member, who then imports the HR file and gives others their roles. Each part is made only when
 * there is nothing of it yet, so later starts change nothing; the {@link Guardians} are seen to at every start.
 */
@ApplicationScoped
public class FirstDay {
    private static final int GRANTED_DAYS = 360;
    private static final List<Role> ROLES = List.of(Role.ADM, Role.PRI);

    @Inject
    @ConfigProperty(name = "division.first.administrator")
    private Optional<String> administrator;

    @Inject
    @ConfigProperty(name = "division.signin.password")
    private Optional<String> password;

    @Inject
    private Founding founding;

    @Inject
    private GrantDesk grants;

    @Inject
    private Guardians guardians;

    @Inject
    private AccountDesk accounts;

    @Inject
    private BusinessClock clock;

    public void make() {
        administrator.ifPresent(this::found);
        guardians.appoint();
    }

    private void found(String serialNo) {
        founding.department();
        if (founding.none("Member")) {
            founding.load("the first administrator", row(serialNo));
        }
        if (founding.none("RoleGrant")) {
            var until = clock.today().plusDays(GRANTED_DAYS);
            ROLES.forEach(role -> grants.grant(new GrantRole("", serialNo, role, until, "First administrator")));
        }
        if (password.isPresent() && founding.none("Account")) {
            accounts.open(new OpenAccount("", serialNo, password.get()));
        }
    }

    /** What the HR file does not say of them; when it names them, it wins. */
    private byte[] row(String serialNo) {
        return """
                SERIAL_NO,NAME,EMPLOYEE_TYPE,RANK_TITLE,ELEMENT,WORK_SITE,WATCH,EFFECTIVE_FROM
                %s,"Administrator, First",Civilian,Roster Administrator,ADMIN,HQ,Day,%s
                """
                .formatted(serialNo, clock.today())
                .getBytes(StandardCharsets.UTF_8);
    }
}
