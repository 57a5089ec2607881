package org.kcpd.division.personnel.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kcpd.division.personnel.boundary.OrdersWorld.EAST_COMMANDER;
import static org.kcpd.division.personnel.boundary.OrdersWorld.key;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.kcpd.division.personnel.TransferWish;
import org.kcpd.division.personnel.boundary.EndorseTransfer.Side;
import org.kcpd.division.personnel.control.ClearTransferWords;
import org.kcpd.division.platform.Unavailable;
import org.kcpd.division.platform.crypt.ClearTextMove;
import org.kcpd.division.platform.setting.KeepDraft;
import org.kcpd.division.platform.setting.OwnSettings;
import org.kcpd.division.platform.time.BusinessClock;
import org.kcpd.division.testdb.OwnServer;
import org.kcpd.division.testdb.Traces;

/**
 * What members write in a transfer request stands in clear text nowhere: not in the tables, the audit, the mails, the drafts,
 * the redo and binary logs of the database, nor in a log of the product. That the search would find it is shown with a
 * text that is not confidential.
 */
class ConfidentialWordsTest {
    private static final String CANARY = "Zq7canary";
    private static final String OPEN = "Zq8everybody";

    @Test
    void no_word_of_it_is_found_in_any_file_of_the_database_nor_in_a_log() throws Exception {
        var logged = new Logged();
        Logger.getLogger("").addHandler(logged);
        try (var server = new OwnServer()) {
            try (var database = server.schema()) {
                database.migrate();
                var world = new OrdersWorld(database);
                var officer = world.officer("EPD");
                long id =
                        world.call(officer, world.transfers, "submit", new SubmitTransfer(key(), wish(world, CANARY)));
                world.call(
                        EAST_COMMANDER,
                        world.transfers,
                        "endorse",
                        new EndorseTransfer(key(), id, world.transferVersion(id), Side.LOSING, CANARY + " remark"));
                world.call(officer, world.transfers, "withdraw", world.transferStep(id, CANARY + " withdrawn"));
                var drafts = world.pipeline.wire(
                        OwnSettings.class,
                        world.pipeline.em(),
                        world.pipeline.callers(),
                        new BusinessClock(java.time.Clock.systemUTC()),
                        world.pipeline.secrets());
                world.call(officer, drafts, "keepDraft", new KeepDraft(key(), "transfer-new", CANARY + " typed"));
                world.db.sql("insert into setting values ('canary', '" + OPEN + "', '2026-11-27', null)");

                var read = world.transfer(officer, id);
                assertThat(read.hardshipFacts()).contains(CANARY);
                assertThat(read.reason()).contains(CANARY);
                assertThat(read.history()).last().satisfies(step -> assertThat(step.reason())
                        .contains(CANARY));

                world.db.sql("update secret_value set version = 2 where owner_table = 'transfer_request'");
                assertThatThrownBy(() -> world.transfer(officer, id))
                        .isInstanceOfSatisfying(Unavailable.class, refused -> assertThat(refused.code())
                                .isEqualTo("E-SECRET"));

                // stopped, so that everything is written out
                var files = server.files();
                assertThat(Traces.of(OPEN, files))
                        .as("the search finds what is open")
                        .anyMatch(name -> name.contains("binlog"))
                        .anyMatch(name -> name.endsWith("setting.ibd"));
                assertThat(Traces.of(CANARY, files)).isEmpty();
            } catch (IllegalStateException schemaGoneWithItsServer) {
                assertThat(schemaGoneWithItsServer).hasMessageContaining("Communications link failure");
            }
        } finally {
            Logger.getLogger("").removeHandler(logged);
        }
        assertThat(logged.lines)
                .anyMatch(line -> line.contains("transfer_request"))
                .noneMatch(line -> line.contains(CANARY));
    }

    @Test
    void what_the_version_before_wrote_in_clear_text_is_read_and_moved() {
        var world = new OrdersWorld();
        try (var database = world.db) {
            var officer = world.officer("EPD");
            long id = world.call(officer, world.transfers, "submit", new SubmitTransfer(key(), wish(world, "now ")));
            database.sql(
                    "delete from secret_value where owner_table = 'transfer_request'",
                    "update transfer_request set reason = 'old reason', hardship_facts = 'old facts'",
                    "update transfer_event set reason = 'old remark'");
            assertThat(world.transfer(officer, id).reason()).isEqualTo("old reason");

            var move = new ClearTextMove(world.pipeline.em(), world.pipeline.secrets());
            new ClearTransferWords().columns().forEach(column -> assertThat(
                            world.pipeline.transaction().call(() -> move.next(column, 10)))
                    .isEqualTo(1));

            var read = world.transfer(officer, id);
            assertThat(read.reason()).isEqualTo("old reason");
            assertThat(read.hardshipFacts()).isEqualTo("old facts");
            assertThat(read.history().get(0).reason()).isEqualTo("old remark");
            assertThat(
                            world.number(
                                    "select count(*) from transfer_request where reason is not null or hardship_facts is not null"))
                    .isZero();
            assertThat(world.number("select count(*) from transfer_event where reason is not null"))
                    .isZero();
        }
    }

    private static TransferWish wish(OrdersWorld world, String words) {
        return new TransferWish(
                world.element("NPD"),
                world.element("NPD"),
                Optional.empty(),
                true,
                words + " facts",
                Optional.empty(),
                words + " reason");
    }

    private static final class Logged extends Handler {
        private final List<String> lines = new ArrayList<>();

        @Override
        public void publish(LogRecord record) {
            lines.add(record.getMessage()
                    + List.of(record.getParameters() == null ? new Object[0] : record.getParameters())
                    + record.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
