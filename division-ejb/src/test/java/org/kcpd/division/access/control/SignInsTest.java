package org.kcpd.division.access.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kcpd.division.access.boundary.Identity;
import org.kcpd.division.access.boundary.Proof;
import org.kcpd.division.access.boundary.SignInSettings;

/** Of the ways in, only the chosen one is open. */
class SignInsTest {
    private final List<String> refusals = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"oidc", "header"})
    void where_the_portal_signs_in_a_right_password_is_refused_and_audited(String mode) {
        assertThat(set(mode).verify("02500", "right")).isEmpty();

        assertThat(refusals).containsExactly("02500 NO_PASSWORDS_HERE");
    }

    @Test
    void where_our_own_passwords_count_the_directory_is_not_asked() {
        assertThat(set("built-in").verify("02500", "right")).contains(new Identity("by the built-in store"));
        assertThat(refusals).isEmpty();
    }

    @Test
    void where_the_directory_counts_our_own_passwords_do_not() {
        assertThat(set("ldap").verify("02500", "right")).contains(new Identity("by the directory"));
        assertThat(set("ldap").verify("02500", "wrong")).isEmpty();
        assertThat(refusals).containsExactly("02500 DIRECTORY");
    }

    private SignIns set(String mode) {
        return new SignIns(
                new SignInSettings(name -> Optional.of(mode).filter(word -> name.equals("division.signin"))),
                new BuiltInSignIn() {
                    @Override
                    Optional<Identity> verify(String serialNo, String password) {
                        return Optional.of(new Identity("by the built-in store"));
                    }
                },
                new DirectorySignIn() {
                    @Override
                    Optional<Proof> prove(String name, String password) {
                        return Optional.of(new Proof("directory", name, name))
                                .filter(proof -> password.equals("right"));
                    }
                },
                new SubjectSignIn() {
                    @Override
                    Identity accept(Proof proof) {
                        return new Identity("by the directory");
                    }

                    @Override
                    void refuse(String claimed, String why, String incident) {
                        refusals.add(claimed + " " + why);
                    }
                });
    }
}
