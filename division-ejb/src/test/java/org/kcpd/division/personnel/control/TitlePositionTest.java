package org.kcpd.division.personnel.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitlePositionTest {

    @ParameterizedTest
    @CsvSource({
        "Chief, COMMANDER",
        "Deputy Chief, COMMANDER",
        "Major, COMMANDER",
        "Captain, SUPERVISOR",
        "Sergeant, SUPERVISOR",
        "Supervisor, SUPERVISOR",
        "Records Manager, SUPERVISOR",
        "Social Services Coordinator, COORDINATOR",
        "Lead Chaplain, COORDINATOR",
        "Officer, MEMBER",
        "Leader of Songs, MEMBER",
        "Analyst, MEMBER"
    })
    void a_title_stands_for_a_position(String title, String position) {
        assertThat(TitlePosition.of(title)).isEqualTo(position);
    }
}
