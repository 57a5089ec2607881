package org.kcpd.division.testdb;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TestDatabaseTest {

    @Test
    void the_unit_runs_in_utc_and_reads_only_what_is_committed() {
        try (var database = TestDatabase.fresh()) {
            var session = database.<Object[]>call(em ->
                    (Object[]) em.createNativeQuery("select @@session.time_zone, @@transaction_isolation, schema()")
                            .getSingleResult());

            assertThat(session).containsExactly("+00:00", "READ-COMMITTED", database.schema());
        }
    }
}
