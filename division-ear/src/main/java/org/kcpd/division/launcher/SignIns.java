package org.kcpd.division.launcher;

import java.io.PrintStream;
import java.net.URI;

/** The sign-ins of the training data: one per role. */
final class SignIns {

    private SignIns() {}

    static void print(PrintStream out, URI address, String password) {
        out.printf(
                """

                  Community Engagement Division (training data)
                  %s

                  Sign in with one of these serial numbers and the password  %s
                    90001  roster administrator (prepares orders)    90002  a second of each: also confirms
                    02010  commander of the Community Engagement Division (approves, publishes)
                    02003  Chief of Police (approves for captains and above)
                    02011  commander of Central Patrol               02013  commander of East Patrol
                    90003  privacy officer                           90004  system operator
                    21962  coordinator of the social workers         22007  social worker at East
                    02500  a patrol officer

                  Ctrl-C stops it.
                %n""",
                address, password);
        out.flush();
    }
}
