package org.kcpd.division.web.picture;

import org.kcpd.division.community.query.SubjectRef;
import org.kcpd.division.personnel.query.Organisation;
import org.kcpd.division.web.platform.Messages;

/** How subjects, units and sites are written on the pages of the picture. */
final class Naming {

    private Naming() {}

    /** The name, or why there is none; a number tells those without a name apart. */
    static String subject(SubjectRef ref, Messages texts) {
        if (ref.named()) {
            return ref.label();
        }
        return ref.present()
                ? texts.of("picture.shown." + ref.shown(), String.valueOf(ref.id()))
                : texts.get("picture.shown.HIDDEN");
    }

    /** Unit and work site, the unit alone where the site is not for the viewer. */
    static String post(Organisation names, long unit, long site) {
        return site == 0 ? names.elementName(unit) : names.elementName(unit) + " · " + names.elementName(site);
    }

    static String card(SubjectRef ref) {
        return "card.xhtml?kind=" + ref.kind() + "&id=" + ref.id();
    }
}
