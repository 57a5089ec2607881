package org.kcpd.division.picture.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.kcpd.division.picture.HandOff;
import org.kcpd.division.picture.JointPlan;
import org.kcpd.division.platform.mail.Outbox;

/** Mail of what units arrange with each other: a number and a link, nothing else. */
@ApplicationScoped
public class PictureNotices {

    @Inject
    private Outbox outbox;

    @Inject
    private UnitMembers members;

    @Inject
    @ConfigProperty(name = "division.link.base")
    private String linkBase;

    protected PictureNotices() {}

    /** Outside the container. */
    public PictureNotices(Outbox outbox, UnitMembers members, String linkBase) {
        this.outbox = outbox;
        this.members = members;
        this.linkBase = linkBase;
    }

    /** To the asked unit. */
    public void asked(HandOff handOff, LocalDate today) {
        send(
                members.addresses(handOff.asked(), today),
                "Your unit is asked to make contact, H-%d".formatted(handOff.id()),
                handOff.id());
    }

    /** To whoever asked. */
    public void answered(HandOff handOff) {
        send(members.address(handOff.askedBy()), "H-%d is answered".formatted(handOff.id()), handOff.id());
    }

    /** To the units that are to take part. */
    public void proposed(JointPlan plan, LocalDate today) {
        var to = plan.parties().stream()
                .filter(party -> !party.post().is(plan.proposer()))
                .flatMap(party -> members.addresses(party.post(), today).stream())
                .toList();
        sendPlan(to, "Your unit is asked to take part in joint plan P-%d".formatted(plan.id()), plan.id());
    }

    /** To whoever proposed it. */
    public void answered(JointPlan plan) {
        sendPlan(members.address(plan.proposedBy()), "Joint plan P-%d is answered".formatted(plan.id()), plan.id());
    }

    private void sendPlan(Collection<String> to, String subject, long id) {
        outbox.sendAll(to, subject, subject + ".\n\n" + linkBase + "/picture/plan.xhtml?id=" + id + "\n");
    }

    private void send(Collection<String> to, String subject, long id) {
        outbox.sendAll(to, subject, subject + ".\n\n" + linkBase + "/picture/hand-off.xhtml?id=" + id + "\n");
    }
}
