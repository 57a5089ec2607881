package org.kcpd.division.web.platform;

import java.util.List;
import java.util.Set;
import org.kcpd.division.access.Right;

/** The navigation: every page that can be gone to by itself, in its group; whom it shows a page, {@link Doors} opens it. */
public enum NavItem {
    MY_WORK(Group.WORK, "pi-home", "/index.xhtml", true),
    ASK(Group.WORK, "pi-plus-circle", "/intake/ask.xhtml", true),
    REQUESTS(Group.WORK, "pi-inbox", "/intake/requests.xhtml", true),
    TRIAGE(Group.WORK, "pi-objects-column", "/intake/triage.xhtml", false),
    TASKS(Group.WORK, "pi-check-square", "/intake/tasks.xhtml", false),
    PICTURE(Group.PEOPLE, "pi-eye", "/picture/involvements.xhtml", false),
    FREQUENT(Group.PEOPLE, "pi-chart-line", "/picture/frequent.xhtml", false),
    ROSTER(Group.PEOPLE, "pi-users", "/personnel/roster.xhtml", true),
    STRENGTH(Group.PEOPLE, "pi-th-large", "/personnel/strength.xhtml", false),
    ORDERS(Group.PEOPLE, "pi-file-edit", "/personnel/orders.xhtml", true),
    TRANSFERS(Group.PEOPLE, "pi-directions", "/personnel/transfers.xhtml", false),
    WAITING(Group.PEOPLE, "pi-list", "/personnel/waiting.xhtml", false),
    PERSONS(Group.PEOPLE, "pi-id-card", "/community/people.xhtml", false),
    HOUSEHOLDS(Group.PEOPLE, "pi-users", "/community/households.xhtml", false),
    PLACES(Group.PEOPLE, "pi-home", "/community/places.xhtml", false),
    ORGANISATIONS(Group.PEOPLE, "pi-building", "/community/organisations.xhtml", false),
    MAP(Group.PEOPLE, "pi-map", "/community/map.xhtml", false),
    IMPORT(Group.ADMINISTRATION, "pi-upload", "/personnel/import.xhtml", false),
    ORGANISATION(Group.ADMINISTRATION, "pi-sitemap", "/personnel/organisation.xhtml", false),
    CODES(Group.ADMINISTRATION, "pi-tags", "/intake/codes.xhtml", false),
    GRANTS(Group.ADMINISTRATION, "pi-key", "/access/grants.xhtml", false),
    ACCOUNTS(Group.ADMINISTRATION, "pi-id-card", "/access/accounts.xhtml", false),
    SESSIONS(Group.ADMINISTRATION, "pi-desktop", "/access/sessions.xhtml", false),
    GLASS(Group.ADMINISTRATION, "pi-unlock", "/access/glass.xhtml", false),
    AUDIT(Group.ADMINISTRATION, "pi-history", "/access/audit.xhtml", false),
    AUDIT_SUMMARY(Group.ADMINISTRATION, "pi-chart-bar", "/access/summary.xhtml", false),
    SYSTEM(Group.ADMINISTRATION, "pi-server", "/system.xhtml", false);

    /** The headings of the navigation. */
    public enum Group {
        WORK,
        PEOPLE,
        ADMINISTRATION
    }

    private final Group group;
    private final String icon;
    private final String page;
    private final boolean handy;
    private final List<String> details;

    NavItem(Group group, String icon, String page, boolean handy) {
        this.group = group;
        this.icon = icon;
        this.page = page;
        this.handy = handy;
        this.details = detailsOf(page);
    }

    public Group getGroup() {
        return group;
    }

    public String getIcon() {
        return icon;
    }

    /** The address below the context root. */
    public String getPage() {
        return page;
    }

    /** Whether it stands in the bottom bar of a phone. */
    public boolean isHandy() {
        return handy;
    }

    /** The key of its name. */
    public String getTitleKey() {
        return "nav." + name();
    }

    /** The key of its name where there is little room. */
    public String getShortKey() {
        return "nav.short." + name();
    }

    /** The key of its short help. */
    public String getHelpKey() {
        return helpKeyOf(page);
    }

    static String helpKeyOf(String viewId) {
        return "help.page." + viewId.substring(viewId.lastIndexOf('/') + 1, viewId.lastIndexOf('.'));
    }

    /** Whether these rights open the page. */
    public boolean isOpenTo(Set<Right> rights) {
        return Doors.open(page, rights);
    }

    private static List<String> detailsOf(String page) {
        return switch (page) {
            case "/intake/requests.xhtml" -> List.of("/intake/request.xhtml");
            case "/intake/tasks.xhtml" -> List.of("/intake/todo.xhtml");
            case "/picture/involvements.xhtml" -> List.of(
                    "/picture/card.xhtml",
                    "/picture/hand-offs.xhtml",
                    "/picture/hand-off.xhtml",
                    "/picture/plans.xhtml",
                    "/picture/plan.xhtml",
                    "/picture/plan-new.xhtml");
            case "/picture/frequent.xhtml" -> List.of("/picture/events.xhtml");
            case "/personnel/roster.xhtml" -> List.of("/personnel/member.xhtml", "/personnel/member-edit.xhtml");
            case "/community/people.xhtml" -> List.of("/community/person.xhtml", "/community/person-edit.xhtml");
            case "/community/places.xhtml" -> List.of("/community/place.xhtml", "/community/place-edit.xhtml");
            case "/community/households.xhtml" -> List.of(
                    "/community/household.xhtml", "/community/household-edit.xhtml");
            case "/community/organisations.xhtml" -> List.of(
                    "/community/organisation-record.xhtml", "/community/organisation-edit.xhtml");
            case "/community/map.xhtml" -> List.of("/community/map-import.xhtml");
            case "/personnel/orders.xhtml" -> List.of("/personnel/order.xhtml");
            case "/personnel/transfers.xhtml" -> List.of("/personnel/transfer.xhtml");
            case "/access/grants.xhtml" -> List.of(
                    "/access/grant.xhtml", "/access/proposals.xhtml", "/access/proposal.xhtml");
            case "/access/audit.xhtml" -> List.of(
                    "/access/disclosures.xhtml", "/access/review.xhtml", "/access/verify.xhtml");
            case "/system.xhtml" -> List.of("/selfcheck.xhtml");
            default -> List.of();
        };
    }

    /** Whether a view is this item's page or one of the pages that are opened from it. */
    boolean leadsTo(String viewId) {
        return page.equals(viewId) || details.contains(viewId);
    }
}
