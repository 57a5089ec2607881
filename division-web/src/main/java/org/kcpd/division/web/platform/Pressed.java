package org.kcpd.division.web.platform;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ActionEvent;
import jakarta.faces.event.ActionListener;

/** Remembers that a request pressed a button the page really offers; {@link ForgedPosts} asks. */
public class Pressed implements ActionListener {
    private static final String ATTRIBUTE = Pressed.class.getName();

    private final ActionListener next;

    public Pressed(ActionListener next) {
        this.next = next;
    }

    @Override
    public void processAction(ActionEvent event) {
        event.getFacesContext().getAttributes().put(ATTRIBUTE, true);
        next.processAction(event);
    }

    static boolean anything(FacesContext context) {
        return context.getAttributes().containsKey(ATTRIBUTE);
    }
}
