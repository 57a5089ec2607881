package org.kcpd.division.intake;

/**
 * What a member asks for.
 *
 * @param discreet whether nothing of it may be seen outside its unit, as its reason says
 * @param reference the requester's own word for it, for example a report number; they see it again
 * @param words what is needed; kept encrypted
 */
public record RequestWish(
        long reasonId, boolean discreet, Urgency urgency, RequestSubject subject, String reference, String words) {

    public RequestWish {
        reference = reference == null ? "" : reference.strip();
        words = words == null ? "" : words.strip();
    }
}
