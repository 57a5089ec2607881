package org.kcpd.division.personnel.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.kcpd.division.personnel.PersonnelOrder;
import org.kcpd.division.personnel.query.SqlText;
import org.kcpd.division.platform.mail.Outbox;

/** Mail of an order, number and link only, to the moved members and to the commanders of the sites they leave and join. */
@ApplicationScoped
public class OrderNotices {

    @PersistenceContext(unitName = "division")
    private EntityManager em;

    @Inject
    private Outbox outbox;

    @Inject
    private Commanders commanders;

    @Inject
    @ConfigProperty(name = "division.link.base")
    private String linkBase;

    protected OrderNotices() {}

    /** Outside the container. */
    public OrderNotices(EntityManager em, Outbox outbox, Commanders commanders, String linkBase) {
        this.em = em;
        this.outbox = outbox;
        this.commanders = commanders;
        this.linkBase = linkBase;
    }

    /** The order is published. */
    public void published(PersonnelOrder order, List<LineFacts> lines) {
        send(order, lines, "Personnel order %s", "Personnel order %s concerns you or the site you command.");
    }

    /** It is taken back. */
    public void rescinded(PersonnelOrder order, List<LineFacts> lines) {
        send(order, lines, "Personnel order %s is rescinded", "Personnel order %s is rescinded.");
    }

    private void send(PersonnelOrder order, List<LineFacts> lines, String subject, String text) {
        var number = order.orderNo().orElseThrow();
        outbox.sendAll(
                addresses(concerned(order, lines)),
                subject.formatted(number),
                text.formatted(number) + "\n\n" + linkBase + "/personnel/order.xhtml?id=" + order.id() + "\n");
    }

    private Collection<Long> concerned(PersonnelOrder order, List<LineFacts> lines) {
        var sites = new HashSet<Long>();
        var members = new HashSet<Long>();
        for (var line : lines) {
            members.add(line.member().memberId());
            sites.add(line.to().workSiteId());
            line.effective().ifPresent(now -> sites.add(now.place().workSiteId()));
        }
        commanders.of(sites, order.effectiveOn()).values().forEach(members::addAll);
        return members;
    }

    private List<String> addresses(Collection<Long> memberIds) {
        return new SqlText()
                .add("SELECT DISTINCT email FROM member WHERE email IS NOT NULL AND id IN ")
                .numbers(memberIds)
                .rows(em)
                .map(row -> row.text(0))
                .toList();
    }
}
