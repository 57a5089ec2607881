package org.kcpd.division.web.community;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.kcpd.division.community.SubjectKind;
import org.kcpd.division.community.boundary.AddPlace;
import org.kcpd.division.community.boundary.ChangePlace;
import org.kcpd.division.community.boundary.PlaceDesk;
import org.kcpd.division.community.query.PlaceDetail;
import org.kcpd.division.community.query.PlaceQuery;
import org.kcpd.division.web.platform.EditField;

/** Recording an address, correcting it, giving it its point: typed, or picked on the map. */
@Named("placeEdit")
@ViewScoped
public class PlaceEdit extends SubjectEdit<PlaceForm> {

    private static final long serialVersionUID = 1L;

    @Inject
    private PlaceDesk desk;

    @Inject
    private PlaceQuery query;

    @Override
    protected SubjectKind kind() {
        return SubjectKind.PLACE;
    }

    @Override
    protected PlaceForm blank() {
        return new PlaceForm();
    }

    @Override
    protected Fresh<PlaceForm> known(long record) {
        PlaceDetail place = query.detail(record);
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
        keep(
                "place-added",
                () -> desk.add(new AddPlace(getKey(), getForm().facts(), false)),
                () -> desk.change(new ChangePlace(
                        getKey(), getId(), getSeenVersion(), getForm().facts())));
    }
}
