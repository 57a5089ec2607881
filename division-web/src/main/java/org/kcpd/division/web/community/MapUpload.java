package org.kcpd.division.web.community;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.kcpd.division.community.MapKind;
import org.kcpd.division.community.boundary.AddressDesk;
import org.kcpd.division.community.boundary.MapDesk;
import org.kcpd.division.community.boundary.StartAddressCheck;
import org.kcpd.division.community.boundary.StartMapCheck;
import org.kcpd.division.platform.Problem;
import org.kcpd.division.platform.job.TaskQuery;
import org.kcpd.division.platform.job.TaskStatus;
import org.kcpd.division.platform.time.BusinessClock;
import org.kcpd.division.web.platform.Choice;
import org.kcpd.division.web.platform.EditField;
import org.kcpd.division.web.platform.EditView;
import org.kcpd.division.web.platform.Messages;
import org.kcpd.division.web.platform.SentFile;

/** The first half of a map or address import: the file and what it is; the dry run is started. */
@Named("mapUpload")
@ViewScoped
public class MapUpload extends EditView<MapFileForm> {

    private static final long serialVersionUID = 1L;
    private static final int MOST_BYTES = 20_000_000;
    private static final int LATEST = 40;
    private static final Set<String> KINDS = Set.of("map-dry-run", "map-import", "address-dry-run", "address-import");

    @Inject
    private MapDesk maps;

    @Inject
    private AddressDesk addresses;

    @Inject
    private TaskQuery tasks;

    @Inject
    private BusinessClock clock;

    @Inject
    private Messages texts;

    private transient List<TaskStatus> latest;

    /** Begins with no file. */
    public void open() {
        show(read());
    }

    @Override
    protected Fresh<MapFileForm> read() {
        return new Fresh<>(new MapFileForm(clock.today()), 0);
    }

    @Override
    protected List<EditField<MapFileForm>> fields() {
        return List.of();
    }

    /** Takes the file in and starts its dry run in the background. */
    public void start() {
        Part part = getForm().getFile();
        if (part == null || part.getSize() == 0) {
            notices().problem(Problem.of("E-FILE-EMPTY").at("file"));
            FacesContext.getCurrentInstance().validationFailed();
            return;
        }
        byte[] content = SentFile.bytes(part, MOST_BYTES);
        String name = SentFile.name(part, "map.geojson");
        Long task = attempt(() -> getForm().addresses()
                ? addresses.startCheck(new StartAddressCheck(getKey(), name, content))
                : maps.startCheck(new StartMapCheck(getKey(), getForm().terms(), name, content)));
        if (task != null) {
            go("/community/map-import.xhtml?task=" + task, "dry-run-started");
        }
    }

    /** What a file may hold. */
    public List<Choice> getSorts() {
        List<Choice> sorts = new ArrayList<>(Choice.of(MapKind.class, "map.kind", texts));
        sorts.add(new Choice(MapFileForm.ADDRESSES, texts.get("map.addresses")));
        return sorts;
    }

    public int getMostBytes() {
        return MOST_BYTES;
    }

    /** One's own latest dry runs and imports, newest first. */
    public List<TaskStatus> getLatest() {
        if (latest == null) {
            latest = tasks.mine(LATEST).stream()
                    .filter(task -> KINDS.contains(task.kind()))
                    .limit(10)
                    .toList();
        }
        return latest;
    }
}
