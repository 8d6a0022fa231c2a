// Finding a map's images, and only those within the allowed folder.
#include "server/maps/file_search.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/server/maps/map_fixture.h"

namespace atrium {
namespace {

namespace fs = std::filesystem;

TEST_CASE("an image is found relative to its map", "[maps]") {
  const TemporaryFolder folder;
  const fs::path map = folder.Write("world/maps/a.json", "");
  const fs::path image = folder.Write("world/tiles/a b.png", "");
  CHECK(FindMapFile("../tiles/a b.png", map, folder.Path()).Value() == image);
  CHECK(FindMapFile("..\\tiles\\a b.png", map, folder.Path()).Value() == image);
}

TEST_CASE("an image named from a web server's top is found wherever that top is", "[maps]") {
  const TemporaryFolder folder;
  const fs::path map = folder.Write("public/phaser_assets/maps/final_map.json", "");
  const fs::path image = folder.Write("public/phaser_assets/Old/set.png", "");
  CHECK(FindMapFile("/phaser_assets/Old/set.png", map, folder.Path()).Value() == image);
}

TEST_CASE("an image put beside the map is found by its name alone", "[maps]") {
  const TemporaryFolder folder;
  const fs::path map = folder.Write("a.json", "");
  const fs::path image = folder.Write("set.png", "");
  CHECK(FindMapFile("../../somewhere/else/set.png", map, folder.Path()).Value() == image);
}

TEST_CASE("nothing outside of the root is found, by whatever name", "[maps]") {
  const TemporaryFolder folder;
  folder.Write("secret.png", "");
  const fs::path map = folder.Write("root/maps/a.json", "");
  const fs::path root = folder.Path() / "root";
  const std::vector<std::string> references = {
      std::string("../../secret.png"), std::string("/../secret.png"),
      (folder.Path() / "secret.png").string(), std::string("x/../../../secret.png"),
      std::string("..\\..\\secret.png")};
  for (const std::string& reference : references) {
    INFO(reference);
    CHECK_FALSE(FindMapFile(reference, map, root).Ok());
  }
}

TEST_CASE("a link that leads out of the root is not followed", "[maps]") {
  const TemporaryFolder folder;
  folder.Write("secret.png", "");
  const fs::path map = folder.Write("root/a.json", "");
  fs::create_symlink(folder.Path() / "secret.png", folder.Path() / "root" / "tiles.png");
  fs::create_directory_symlink(folder.Path(), folder.Path() / "root" / "up");
  CHECK_FALSE(FindMapFile("tiles.png", map, folder.Path() / "root").Ok());
  CHECK_FALSE(FindMapFile("up/secret.png", map, folder.Path() / "root").Ok());
  fs::create_symlink(folder.Write("root/real.png", ""), folder.Path() / "root" / "alias.png");
  CHECK(FindMapFile("alias.png", map, folder.Path() / "root").Ok());
}

TEST_CASE("a missing image names all places that were searched", "[maps]") {
  const TemporaryFolder folder;
  const fs::path map = folder.Write("maps/a.json", "");
  const std::string error = FindMapFile("tiles/set.png", map, folder.Path()).ErrorMessage();
  CHECK(error.find((folder.Path() / "maps/tiles/set.png").string()) != std::string::npos);
  CHECK(error.find((folder.Path() / "tiles/set.png").string()) != std::string::npos);
  CHECK(error.find((folder.Path() / "maps/set.png").string()) != std::string::npos);
}

TEST_CASE("web addresses and things that are no file names are refused", "[maps]") {
  const TemporaryFolder folder;
  const fs::path map = folder.Write("a.json", "");
  CHECK(FindMapFile("https://example.org/a.png", map, folder.Path())
            .ErrorMessage()
            .find("Download it") != std::string::npos);
  CHECK_FALSE(FindMapFile("", map, folder.Path()).Ok());
  CHECK_FALSE(FindMapFile("///", map, folder.Path()).Ok());
  CHECK_FALSE(FindMapFile(std::string("a\0b.png", 7), map, folder.Path()).Ok());
  CHECK_FALSE(FindMapFile(".", map, folder.Path()).Ok());
  CHECK_FALSE(FindMapFile(std::string(5000, 'a'), map, folder.Path()).Ok());
}

TEST_CASE("the default root is at most three levels above the map and never the top", "[maps]") {
  CHECK(DefaultMapRoot("/a/b/c/d/e/map.json") == "/a/b");
  CHECK(DefaultMapRoot("/a/map.json") == "/a");
}

}  // namespace
}  // namespace atrium
