package org.kcpd.division.web.platform;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kcpd.division.platform.table.ExportList;
import org.kcpd.division.platform.table.ListExports;
import org.kcpd.division.platform.table.Slice;
import org.kcpd.division.platform.table.TableQuery;

/**
 * A list page. Its whole state stands in the address, so Back, bookmarks and links to "the list that makes this
 * figure" work; every turn of a page is a GET. A page bean says which filters there are, how one page of rows is read
 * and which columns an export has; the tags {@code d:filter} and {@code d:list} show the rest.
 *
 * @param <R> the row record
 * @param <F> the filter record of the query
 * @param <S> the allow-list of sort keys
 */
public abstract class ListView<R, F, S extends Enum<S>> implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MOST_EXPORTED = 100_000;

    @Inject
    private ListExports exports;

    private final ListState state = new ListState();
    private transient Slice<R> slice;

    /** The names of the filters an address may carry. */
    protected abstract List<String> filterNames();

    /** The filter the address asks for, made with {@link #text}, {@link #number}, {@link #day}, {@link #choice}. */
    protected abstract F filter();

    /** The order of the list when the address asks for none; its type is the allow-list. */
    protected abstract S defaultSort();

    /** Reads one page: one call of the area's query. */
    protected abstract Slice<R> load(TableQuery<F, S> query);

    /** What an export writes, column by column. */
    protected abstract List<Column<R>> columns();

    /** Reads the address; called by the page's {@code f:viewAction}. Answers an export itself. */
    public void open() {
        FacesContext faces = FacesContext.getCurrentInstance();
        Map<String, String> address = faces.getExternalContext().getRequestParameterMap();
        state.read(address, filterNames());
        String format = address.getOrDefault("export", "");
        if (format.isEmpty()) {
            slice = load(query((state.page() - 1) * state.size(), state.size()));
        } else {
            new ListExport<>(columns(), this::exported)
                    .send(
                            faces,
                            format,
                            getName(),
                            rows -> exports.begin(new ExportList(
                                    UUID.randomUUID().toString(),
                                    getName(),
                                    format,
                                    getQuery(),
                                    rows.count(),
                                    rows.capped())));
        }
    }

    public List<R> getRows() {
        return slice().rows();
    }

    public long getCount() {
        return slice().count();
    }

    /** Whether there are more than the count says: counting stops where nobody reads on. */
    public boolean isCapped() {
        return slice().capped();
    }

    public boolean isBlank() {
        return getRows().isEmpty();
    }

    public boolean isFiltered() {
        return !state.filters().isEmpty();
    }

    /** The filters of the address by name, for the controls that show them. */
    public Map<String, String> getParams() {
        return state.filters();
    }

    public int getPage() {
        return state.page();
    }

    public long getPages() {
        return Math.max(1, (getCount() + state.size() - 1) / state.size());
    }

    public long getFirst() {
        return isBlank() ? 0 : (long) (state.page() - 1) * state.size() + 1;
    }

    public long getLast() {
        return isBlank() ? 0 : getFirst() + getRows().size() - 1;
    }

    /** The page's name: the key of saved filters and of the exported file. */
    public String getName() {
        String view = FacesContext.getCurrentInstance().getViewRoot().getViewId();
        return view.substring(view.lastIndexOf('/') + 1, view.lastIndexOf('.'));
    }

    /** The query string that shows this list as it is now: what a saved filter keeps. */
    public String getQuery() {
        return state.query(Map.of("page", ""));
    }

    /** The address of another page of this list. */
    public String at(long page) {
        return address(Map.of("page", page <= 1 ? "" : String.valueOf(page)));
    }

    /** The address of this list in the order of a key: descending when it is already ascending by it. */
    public String sortedBy(String key) {
        boolean turned = key.equals(sort().name()) && !descending();
        return address(Map.of("sort", key, "desc", turned ? "1" : "", "page", ""));
    }

    /** {@code ascending}, {@code descending} or {@code none}: what {@code aria-sort} says of a column. */
    public String direction(String key) {
        if (!key.equals(sort().name())) {
            return "none";
        }
        return descending() ? "descending" : "ascending";
    }

    public String getSortKey() {
        return state.sort() == null ? "" : sort().name();
    }

    public boolean isDescending() {
        return state.descending();
    }

    /** The address of exactly what is shown, all pages of it, as {@code csv} or {@code xlsx}. */
    public String exportedAs(String format) {
        return address(Map.of("page", "", "export", format));
    }

    /** The address of this list with one filter taken away or changed. */
    public String with(String filter, Object value) {
        return address(Map.of(filter, String.valueOf(value), "page", ""));
    }

    /** The address of this list without any filter. */
    public String getCleared() {
        return path();
    }

    /** The filter of that name as text, if the address has it. */
    protected Optional<String> text(String name) {
        return Optional.ofNullable(state.filters().get(name));
    }

    /** The filter of that name as a number, if the address has one. */
    protected Optional<Long> number(String name) {
        return text(name).filter(value -> value.matches("\\d{1,18}")).map(Long::valueOf);
    }

    /** The filter of that name as a day, if the address has one. */
    protected Optional<LocalDate> day(String name) {
        try {
            return text(name).map(LocalDate::parse);
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    /** The filter of that name as a constant, if the address names one. */
    protected <E extends Enum<E>> Optional<E> choice(String name, Class<E> type) {
        return text(name).flatMap(value -> constant(type, value));
    }

    /** Whether the list starts with its last row when the address asks for no order. */
    protected boolean defaultDescending() {
        return false;
    }

    /** Reads the rows again, after a use case has changed them. */
    protected void refresh() {
        slice = null;
    }

    private Slice<R> slice() {
        if (slice == null) {
            slice = load(query((state.page() - 1) * state.size(), state.size()));
        }
        return slice;
    }

    private Slice<R> exported(int first, int size) {
        return first >= MOST_EXPORTED ? Slice.of(List.of(), first) : load(query(first, size));
    }

    private TableQuery<F, S> query(int first, int size) {
        return new TableQuery<>(filter(), sort(), descending(), first, size);
    }

    private S sort() {
        S otherwise = defaultSort();
        return constant(otherwise.getDeclaringClass(), state.sort()).orElse(otherwise);
    }

    private boolean descending() {
        return state.sort() == null ? defaultDescending() : state.descending();
    }

    private String address(Map<String, String> replaced) {
        String query = state.query(replaced);
        return query.isEmpty() ? path() : path() + '?' + query;
    }

    private static String path() {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext outside = faces.getExternalContext();
        return outside.getRequestContextPath() + faces.getViewRoot().getViewId();
    }

    private static <E extends Enum<E>> Optional<E> constant(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst();
    }
}
