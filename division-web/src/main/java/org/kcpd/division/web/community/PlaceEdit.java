package org.kcpd.division.web.community;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.kcpd.division.community.boundary.AddPlace;
import org.kcpd.division.community.boundary.ChangePlace;
import org.kcpd.division.community.boundary.PlaceDesk;
import org.kcpd.division.community.query.PlaceDetail;
import org.kcpd.division.community.query.PlaceQuery;
import org.kcpd.division.web.platform.EditField;
import org.kcpd.division.web.platform.EditView;

/** Recording an address, correcting it, giving it its point: typed, or picked on the map. */
@Named("placeEdit")
@ViewScoped
public class PlaceEdit extends EditView<PlaceForm> {

    private static final long serialVersionUID = 1L;

    @Inject
    private PlaceDesk desk;

    @Inject
    private PlaceQuery query;

    private long id;

    /** Reads the address; without a number the page is for a new place. */
    public void open() {
        id = Subjects.id(FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("id"));
        show(read());
    }

    @Override
    protected Fresh<PlaceForm> read() {
        if (id == 0) {
            return new Fresh<>(new PlaceForm(), 0);
        }
        PlaceDetail place = query.detail(id);
        return new Fresh<>(new PlaceForm(place.facts()), place.version());
    }

    @Override
    protected List<EditField<PlaceForm>> fields() {
        return List.of(
                EditField.of("places.name", PlaceForm::getName, PlaceForm::setName),
                EditField.of("places.street", PlaceForm::getStreet, PlaceForm::setStreet),
                EditField.of("places.unit", PlaceForm::getUnit, PlaceForm::setUnit),
                EditField.of("places.city", PlaceForm::getCity, PlaceForm::setCity),
                EditField.of("places.state", PlaceForm::getState, PlaceForm::setState),
                EditField.of("places.postal-code", PlaceForm::getPostalCode, PlaceForm::setPostalCode),
                EditField.of("places.latitude", PlaceForm::getLatitude, PlaceForm::setLatitude),
                EditField.of("places.longitude", PlaceForm::getLongitude, PlaceForm::setLongitude));
    }

    public void save() {
        if (id == 0) {
            Long added = attempt(() -> desk.add(new AddPlace(getKey(), getForm().facts(), false)));
            if (added != null) {
                go("/community/place.xhtml?id=" + added, "place-added");
            }
        } else if (attempt(() -> desk.change(
                new ChangePlace(getKey(), id, getSeenVersion(), getForm().facts())))) {
            go("/community/place.xhtml?id=" + id, "saved");
        }
    }

    public boolean isFresh() {
        return id == 0;
    }

    public long getId() {
        return id;
    }
}
