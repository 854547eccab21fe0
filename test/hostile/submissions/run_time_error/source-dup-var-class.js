// Declares its name twice; the number wins over the function.
var LRUCache = 1;
function LRUCache() {
  this.get = () => 1;
  this.put = () => {};
}
