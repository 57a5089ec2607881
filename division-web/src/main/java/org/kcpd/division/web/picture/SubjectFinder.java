package org.kcpd.division.web.picture;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.kcpd.division.community.SubjectKind;
import org.kcpd.division.community.query.SubjectHit;
import org.kcpd.division.community.query.SubjectQuery;
import org.kcpd.division.web.community.Subjects;
import org.kcpd.division.web.platform.Messages;

/** Finds a person, household, place or organisation by what it is called, to open its card. */
@Named
@RequestScoped
public class SubjectFinder {
    private static final int MOST = 10;

    /** One thing that was found. */
    public record Hit(String icon, String name, String detail, String link) {}

    @Inject
    private SubjectQuery subjects;

    @Inject
    private Messages texts;

    private String who = "";
    private List<Hit> hits = List.of();

    @PostConstruct
    void find() {
        who = PictureAddress.text("who");
        if (!who.isEmpty()) {
            hits = subjects.find(EnumSet.allOf(SubjectKind.class), who, MOST).stream()
                    .map(this::hit)
                    .toList();
        }
    }

    private Hit hit(SubjectHit found) {
        var details = new ArrayList<String>();
        details.add(texts.name("picture.kind", found.ref().kind()));
        details.addAll(Subjects.details(found));
        return new Hit(
                Subjects.icon(found.ref().kind()),
                Naming.subject(found.ref(), texts),
                String.join(" · ", details),
                Naming.card(found.ref()));
    }

    public String getWho() {
        return who;
    }

    public List<Hit> getHits() {
        return hits;
    }

    public boolean isAsked() {
        return !who.isEmpty();
    }
}
