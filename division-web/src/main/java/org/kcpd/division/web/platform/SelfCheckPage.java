package org.kcpd.division.web.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.kcpd.division.platform.operate.Checked;
import org.kcpd.division.platform.operate.SelfCheckQuery;

/** How this installation is set, against how it should be: green, or red with what to do. */
@Named("selfCheck")
@RequestScoped
public class SelfCheckPage {

    /** In the order of the page. */
    private static final List<String> GROUPS = List.of("signin", "settings", "web", "database", "java", "files");

    @Inject
    private SelfCheckQuery query;

    @Inject
    private HttpServletRequest request;

    private List<Checked> all = List.of();

    public void open() {
        List<Checked> found = new ArrayList<>(query.checks());
        found.addAll(WebChecks.of(request));
        all = List.copyOf(found);
    }

    public List<String> getGroups() {
        return GROUPS;
    }

    /** Those of a group, what is wrong first. */
    public List<Checked> in(String group) {
        return all.stream()
                .filter(each -> each.group().equals(group))
                .sorted((one, other) -> Boolean.compare(one.right(), other.right()))
                .toList();
    }

    public long getRight() {
        return all.stream().filter(Checked::right).count();
    }

    public long getWrong() {
        return all.size() - getRight();
    }
}
