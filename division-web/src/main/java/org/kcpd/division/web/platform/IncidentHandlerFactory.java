package org.kcpd.division.web.platform;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import org.omnifaces.exceptionhandler.FullAjaxExceptionHandlerFactory;

/** Puts {@link IncidentHandler} in charge of whatever a page could not handle. */
public class IncidentHandlerFactory extends FullAjaxExceptionHandlerFactory {

    public IncidentHandlerFactory(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new IncidentHandler(getWrapped().getExceptionHandler());
    }
}
