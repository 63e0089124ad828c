package spplus.experience.exchange;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import spplus.directory.Department;
import spplus.directory.Directory;
import spplus.directory.Region;

/** Departments by code or by name, and regions. */
final class Places {

    private final Map<String, Department> departments = new HashMap<>();
    private final Set<String> regions;

    Places(Directory directory) {
        for (var department : directory.departments()) {
            departments.put(Header.fold(department.name()), department);
        }
        for (var department : directory.departments()) {
            departments.put(department.code(), department);
        }
        regions = directory.regions().stream().map(Region::code).collect(Collectors.toSet());
    }

    Incoming.Place find(String code, String name, String region, @Nullable String country) {
        var department = Optional.ofNullable(departments.get(code))
                .or(() -> Optional.ofNullable(departments.get(Header.fold(name))));
        var ofDepartment = department.map(Department::region);
        return new Incoming.Place(
                department.map(Department::code).orElse(null),
                ofDepartment.orElse(regions.contains(region) ? region : null),
                country);
    }
}
