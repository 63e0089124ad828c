package spplus.quality.tally;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import spplus.directory.DirectoryChanged;
import spplus.directory.StructureChanged;
import spplus.directory.StructureClosed;
import spplus.directory.StructureMoved;
import spplus.directory.StructureOpened;

/** Follows the directory: what stands above a structure decides where its results are added up. */
@Component
class TreeChanges {

    private final Places places;
    private final Upkeep upkeep;

    TreeChanges(Places places, Upkeep upkeep) {
        this.places = places;
        this.upkeep = upkeep;
    }

    @ApplicationModuleListener
    void on(StructureOpened opened) {
        places.follow(opened.code());
    }

    /** Its results of before still count. */
    @ApplicationModuleListener
    void on(StructureClosed closed) {
        places.follow(closed.code());
    }

    @ApplicationModuleListener
    void on(StructureMoved moved) {
        upkeep.markTree();
    }

    /** What it published counts elsewhere now. */
    @ApplicationModuleListener
    void on(StructureChanged changed) {
        upkeep.markTree();
    }

    @ApplicationModuleListener
    void on(DirectoryChanged changed) {
        upkeep.markTree();
    }
}
