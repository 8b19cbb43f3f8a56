import Files
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

@Test(arguments: [
  // The folder of the file, what is below it, and what lies above up to the project's folder.
  ("p/c", "p/c/a.csv", true), ("p/c", "p/c/new/not-there.csv", true), ("p/c", "p/data.csv", true),
  ("p/c", "p/c/../data.csv", true), ("p/c", "q.csv", false), ("p/c", "p/../q.csv", false), ("p/c", "pc/a.csv", false),
  ("p/c", "not-there.csv", false), ("p/c", "/etc/passwd", false), ("p/c", "/", false),
  // Links count as what they lead to.
  ("p/c", "p/c/in.csv", true), ("p/c", "p/c/out.csv", false), ("p/c", "p/c/up/q.csv", false),
  ("p/c", "p/c/up/p/data.csv", true),
  // A folder without a mark is a project of its own.
  ("alone", "alone/a.csv", true), ("alone", "q.csv", false), ("alone", "p/data.csv", false),
  // What is allowed besides.
  ("alone", "more/a.csv", true), ("alone", "moreover/a.csv", false),
])
func aProjectReachesSoFar(asking: String, path: String, isAllowed: Bool) throws {
  let folder = "/tmp/cartouche-reach-\(getpid())-\(UInt64.random(in: 0 ... .max))"
  for name in [
    "p/.git/HEAD", "p/c/a.csv", "p/data.csv", "q.csv", "pc/a.csv", "alone/a.csv", "more/a.csv", "moreover/a.csv",
  ] { try writeFile(joinPath(folder, name), [1]) }
  #expect(symlink("a.csv", folder + "/p/c/in.csv") == 0)
  #expect(symlink("../../q.csv", folder + "/p/c/out.csv") == 0)
  #expect(symlink("../..", folder + "/p/c/up") == 0)
  let reach = FileReach.project(allowing: [folder + "/more"]).around(joinPath(folder, asking))
  #expect(reach.allows(joinPath(folder, path)) == isAllowed)
  #expect(reach.around("/").allows(joinPath(folder, path)) == isAllowed, "What is bound to a folder stays so.")
  #expect(reach.adding("/").allows(joinPath(folder, path)))
  #expect(FileReach.everything.around(folder).allows(joinPath(folder, path)))
}
