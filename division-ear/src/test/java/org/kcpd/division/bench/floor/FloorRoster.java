package org.kcpd.division.bench.floor;

import jakarta.annotation.Resource;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** Fifty members and where they are, page by page; how many there are is not asked. */
@Named
@ViewScoped
public class FloorRoster implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int ASSUMED = 3_000;

    @Resource(lookup = "java:app/jdbc/floor")
    private transient DataSource database;

    private final Rows rows = new Rows();

    public LazyDataModel<FloorRow> getRows() {
        return rows;
    }

    private List<FloorRow> page(int first, int size) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "select m.serial_no, m.family_name, m.given_name, a.title, a.duty_hours, a.radio_no, m.phone, m.email"
                                + " from assignment a join member m on m.id = a.member_id where a.open_marker = 1"
                                + " order by m.family_name, m.given_name, m.id limit ? offset ?")) {
            statement.setInt(1, size);
            statement.setInt(2, first);
            var page = new ArrayList<FloorRow>();
            try (var result = statement.executeQuery()) {
                while (result.next()) {
                    page.add(new FloorRow(
                            result.getString(1),
                            result.getString(2) + ", " + result.getString(3),
                            result.getString(4),
                            result.getString(5),
                            result.getString(6),
                            result.getString(7),
                            result.getString(8)));
                }
            }
            return page;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private final class Rows extends LazyDataModel<FloorRow> {
        private static final long serialVersionUID = 1L;

        @Override
        public int count(Map<String, FilterMeta> filters) {
            return ASSUMED;
        }

        @Override
        public List<FloorRow> load(int first, int size, Map<String, SortMeta> sorts, Map<String, FilterMeta> filters) {
            return page(first, size);
        }
    }
}
