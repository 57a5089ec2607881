package org.kcpd.division.web.personnel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kcpd.division.platform.Problem;
import org.kcpd.division.platform.Refused;

@DisplayName("A list of members in a form")
class MemberListTest {

    @Test
    @DisplayName("is read as it is picked, typed or pasted: numbers count, names after them do not")
    void reads() {
        var members = new MemberList();
        members.setWritten("02003 SMITH, John\n 02010,02011;\t90001 \n\nnobody at all\r\n20655\tHAWTHORNE, Ada Z.");

        assertThat(members.serials()).containsExactly("02003", "02010", "02011", "90001", "nobody", "20655");
    }

    @Test
    @DisplayName("is empty when nothing is written")
    void empty() {
        var members = new MemberList();
        members.setWritten(null);

        assertThat(members.serials()).isEmpty();
    }

    @Test
    @DisplayName("takes who is picked to its end")
    void picks() {
        var members = new MemberList();
        members.setWritten("02003\n");
        members.setPicked("02010 MAJOR, Ann");
        members.pick();
        members.pick();

        assertThat(members.getWritten()).isEqualTo("02003\n02010 MAJOR, Ann");
        assertThat(members.getPicked()).isNull();
    }

    @Test
    @DisplayName("says once what is refused for many, unknown members beside the list")
    void saysOnce() {
        var refusal = Refused.all(List.of(
                Problem.of("E-MEMBER-UNKNOWN", "99999").at("serial").on(1),
                Problem.of("E-TDY-END").at("end").on(2),
                Problem.of("E-TDY-END").at("end").on(3)));

        assertThat(MemberList.said(refusal).problems())
                .containsExactly(
                        Problem.of("E-MEMBER-UNKNOWN", "99999").at("members"),
                        Problem.of("E-TDY-END").at("end"));
    }
}
