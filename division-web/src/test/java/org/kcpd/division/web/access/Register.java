package org.kcpd.division.web.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kcpd.division.access.SessionEnd;
import org.kcpd.division.access.boundary.SessionRegister;
import org.kcpd.division.access.boundary.SignInMode;

/** A register of sessions that remembers what it was told and answers what a test says. */
final class Register extends SessionRegister {
    final List<String> told = new ArrayList<>();
    final List<Instant> looks = new ArrayList<>();
    SessionEnd ended;
    boolean broken;

    @Override
    public long begin(String serialNo, SignInMode way, String address) {
        told.add("begin " + serialNo + " " + way + " " + address);
        return told.size();
    }

    @Override
    public Optional<SessionEnd> look(long session, Instant used) {
        if (broken) {
            throw new IllegalStateException("no database");
        }
        looks.add(used);
        return Optional.ofNullable(ended);
    }

    @Override
    public void end(long session, SessionEnd how) {
        told.add("end " + session + " " + how);
    }

    @Override
    public void acknowledge(long session, String notice) {
        told.add("acknowledge " + session + " " + notice);
    }
}
