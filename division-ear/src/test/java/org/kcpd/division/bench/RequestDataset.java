package org.kcpd.division.bench;

import static org.kcpd.division.bench.Dataset.values;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.kcpd.division.community.NameKeys;

/**
 * People, places and service requests of ten years upon {@link Dataset}: two in a hundred requests are open, the rest are
 * closed; every unit has a specialist at each patrol division, with nine before them, and a coordinator. Places and requests are made by the database itself.
 */
final class RequestDataset {
    private static final int UNITS = 6;
    private static final int CHUNK = 100_000;
    private static final int PEOPLE_AT_ONCE = 20_000;
    /** Member ids of the specialists (unit by unit of the first site, then of the next), then of the coordinators. */
    private static final int FIRST_SPECIALIST = 211;

    private static final int FIRST_COORDINATOR = FIRST_SPECIALIST + UNITS * UNITS;
    private static final String STARTS = "B,C,D,F,G,H,J,K,L,M,N,P,R,S,T,V,W,Br,Cl,Gr,Mc,St,Tr,Wh";
    private static final String ENDS =
            "aker,ardo,ates,avis,eiros,eller,endez,enson,eyes,ibson,ickman,ilson,ingham,ivera,obert,olano,oores,orales,osby,ughes,ulton,urphy";
    private static final List<String> GIVEN = List.of(
            "Ana",
            "Ben",
            "Carmen",
            "Dwayne",
            "Elena",
            "Frank",
            "Grace",
            "Hector",
            "Inés",
            "James",
            "Keisha",
            "Luis",
            "Mary",
            "Nadia",
            "Oscar",
            "Patricia",
            "Quentin",
            "Rosa",
            "Samuel",
            "Tomás",
            "Uma",
            "Victor",
            "Wendy",
            "Yusuf");

    private RequestDataset() {}

    /** A specialist of a unit at a patrol division, each 0 to 5. */
    static String specialist(int unit, int site) {
        return Dataset.officer(FIRST_SPECIALIST - 11 + site * UNITS + unit);
    }

    /** Who leads a unit, 0 to 5. */
    static String coordinator(int unit) {
        return Dataset.officer(FIRST_COORDINATOR - 11 + unit);
    }

    /** Family name of the n-th person. */
    static String family(int n) {
        var starts = STARTS.split(",");
        var ends = ENDS.split(",");
        return starts[n % starts.length] + ends[n / starts.length % ends.length];
    }

    static String given(int n) {
        return GIVEN.get(n / 528 % GIVEN.size());
    }

    static String birth(int n) {
        return "%d-%02d-%02d".formatted(1940 + n % 60, 1 + n / 60 % 12, 1 + n / 720 % 28);
    }

    /** Who works in the units; people and places. Once, before the first requests. */
    static void fill(DataSource source, int people, int places) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.executeUpdate(
                    "update assignment set element_id = 10 + (member_id - %1$d) %% 6,".formatted(FIRST_SPECIALIST)
                            + " work_site_id = 4 + floor((member_id - %1$d) / 6) where member_id between %1$d and %2$d and to_date is null"
                                    .formatted(FIRST_SPECIALIST, FIRST_COORDINATOR - 1));
            statement.executeUpdate(
                    "update assignment set element_id = 10 + member_id - %1$d, work_site_id = 2, sector_id = null, position_id = 4"
                                    .formatted(FIRST_COORDINATOR)
                            + " where member_id between %1$d and %1$d + 5 and to_date is null"
                                    .formatted(FIRST_COORDINATOR));
            statement.execute("create table bench_number (n int primary key)");
            var numbers = new ArrayList<Object[]>();
            for (int n = 0; n < CHUNK; n++) {
                numbers.add(values(n));
            }
            BulkInsert.rows(connection, "insert into bench_number (n)", numbers);
            statement.executeUpdate(
                    "insert into place (id, street, unit_no, city, state_code, address_key, created_by, created_at, version)"
                            + " select n + 1, concat(100 + floor(n / 40), ' E ', 1 + n % 40, 'th St'), null, 'Kansas City', 'MO',"
                            + " concat(100 + floor(n / 40), ' E ', 1 + n % 40, ' ST|KANSAS CITY|MO'), 1, '2016-01-01', 1"
                            + " from bench_number where n < " + places);
            for (int first = 0; first < people; first += PEOPLE_AT_ONCE) {
                people(connection, first, Math.min(people, first + PEOPLE_AT_ONCE), places);
                connection.commit();
            }
            statement.execute("analyze table assignment, place, person, person_name, person_name_word, person_place");
        }
    }

    private static void people(Connection connection, int from, int to, int places) throws SQLException {
        var people = new ArrayList<Object[]>();
        var names = new ArrayList<Object[]>();
        var words = new ArrayList<Object[]>();
        var homes = new ArrayList<Object[]>();
        for (int n = from; n < to; n++) {
            int id = n + 1;
            var birth = birth(n);
            people.add(values(
                    id, "KNOWN", family(n) + ", " + given(n), birth, birth, "SAFE", "PHONE", 1, "2016-01-01", 1));
            var family = NameKeys.letters(family(n));
            var given = NameKeys.letters(given(n));
            names.add(values(id, id, "LEGAL", family(n), given(n), family, given, 1, "2016-01-01"));
            words.add(values(id, family, NameKeys.sound(family), 1));
            words.add(values(id, given, NameKeys.sound(given), 0));
            homes.add(values(id, 1 + n % places, "2016-01-01", 1));
        }
        BulkInsert.rows(
                connection,
                "insert into person (id, known, shown_name, birth_date, latest_birth, contact_safe, reach_by, created_by,"
                        + " created_at, version)",
                people);
        BulkInsert.rows(
                connection,
                "insert into person_name (id, person_id, kind, family_name, given_name, family_key, given_key, added_by, added_at)",
                names);
        BulkInsert.rows(connection, "insert into person_name_word (name_id, word, sound, family)", words);
        BulkInsert.rows(connection, "insert into person_place (person_id, place_id, since_at, since_by)", homes);
    }

    /** The requests with these numbers, counted from 0; each unit and site has its share of any sixty in a row. */
    static void requests(DataSource source, int from, int to, int people, int places) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            for (int first = from; first < to; first += CHUNK) {
                int count = Math.min(CHUNK, to - first);
                statement.executeUpdate(REQUESTS.formatted(first, people, places, FIRST_SPECIALIST, count));
                statement.executeUpdate(EVENTS.formatted(first + 1, first + count));
            }
            statement.execute("analyze table service_request, request_event");
        }
    }

    /** What is open is waiting, assigned or in progress in turns. */
    private static final String REQUESTS =
            """
            insert into service_request (id, state, requester_id, reason_id, discreet, urgency, person_id, place_id, who,
              whereabouts, reference, unit_id, site_id, route, owner_id, filed_at, after_hours, due_at, answered_at, ended_at,
              outcome_id, version)
            select 1 + n.i, n.state, 11 + n.i %% 200, elt(1 + n.i %% 6, 1, 5, 4, 7, 8, 10), n.i %% 6 = 5, 'HOURS_72',
              if(n.i %% 7 = 0, null, 1 + n.i * 7919 %% %2$d), 1 + n.i * 7907 %% %3$d, if(n.i %% 7 = 0, 'Somebody nearby', ''), '',
              concat('26-', n.i), 10 + n.i %% 6, 4 + floor(n.i / 6) %% 6, 'DIVISION',
              if(n.state = 'NEW', null, if(n.state <> 'CLOSED' or floor(n.i / 36) %% 10 = 0, %4$d, 500 + floor(n.i / 36) %% 10 * 36)
                + floor(n.i / 6) %% 6 * 6 + n.i %% 6), n.filed, 0, n.filed + interval 72 hour,
              if(n.state = 'NEW', null, n.filed + interval 1 hour), if(n.state = 'CLOSED', n.filed + interval 9 day, null),
              if(n.state = 'CLOSED', 1, null), 1
            from (select %1$d + n as i, '2016-01-01' + interval (%1$d + n) * 315 second as filed,
              if(floor((%1$d + n) / 36) %% 50 = 0, elt(1 + floor((%1$d + n) / 1800) %% 3, 'NEW', 'ASSIGNED', 'IN_PROGRESS'), 'CLOSED') as state
              from bench_number where n < %5$d) n""";

    private static final String EVENTS = "insert into request_event (request_id, happened_at, actor_id, verb, owner_id)"
            + " select id, filed_at + interval 1 hour, owner_id, 'ACCEPT', owner_id from service_request"
            + " where id between %d and %d and owner_id is not null";
}
