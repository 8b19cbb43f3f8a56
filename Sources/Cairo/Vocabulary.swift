// Points, sizes, paths, angles and transforms are part of what this module says, so that whoever imports it
// has them too.
@_exported public import Geometry
