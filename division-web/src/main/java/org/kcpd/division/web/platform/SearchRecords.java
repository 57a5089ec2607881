package org.kcpd.division.web.platform;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.kcpd.division.community.SubjectKind;
import org.kcpd.division.community.query.SubjectKey;
import org.kcpd.division.community.query.SubjectQuery;
import org.kcpd.division.intake.query.RequestQuery;
import org.kcpd.division.personnel.query.OrderFilter;
import org.kcpd.division.personnel.query.OrderQuery;
import org.kcpd.division.personnel.query.OrderSort;
import org.kcpd.division.platform.table.TableQuery;
import org.kcpd.division.web.personnel.PlaceNames;

/**
 * The records the text of the search box is about. Each area looks for its own by its own rule of who sees what: the search
 * knows no other rule.
 */
@Named
@RequestScoped
public class SearchRecords {
    /** Of each sort; its list shows all. */
    static final int MOST = 10;

    @Inject
    private SubjectQuery subjects;

    @Inject
    private RequestQuery requests;

    @Inject
    private OrderQuery orders;

    @Inject
    private PlaceNames places;

    @Inject
    private SearchGroups shown;

    private List<SearchGroup> groups = List.of();

    @PostConstruct
    void find() {
        var text = SearchPage.asked();
        if (!text.isEmpty()) {
            groups = found(text).stream()
                    .filter(group -> !group.hits().isEmpty())
                    .toList();
        }
    }

    private List<SearchGroup> found(String text) {
        var hits = subjects.find(EnumSet.allOf(SubjectKind.class), text, MOST);
        var about = hits.stream()
                .map(hit -> new SubjectKey(hit.ref().kind(), hit.ref().id()))
                .toList();
        var today = places.day();
        var found = new ArrayList<>(shown.subjects(text, hits));
        found.add(shown.requests(text, requests.find(text, about, MOST), places.organisation(today)));
        found.add(shown.orders(
                text,
                orders.list(new TableQuery<>(OrderFilter.about(text), OrderSort.EFFECTIVE_ON, true, 0, MOST))
                        .rows(),
                today));
        return found;
    }

    /** Those that found something. */
    public List<SearchGroup> getGroups() {
        return groups;
    }
}
